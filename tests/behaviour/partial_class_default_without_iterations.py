# A loop of no iterations leaves the class default in place.
class Settings:
    level = 1

    def raise_level(self, steps):
        for step in steps:
            self.level += step


settings = Settings()
settings.raise_level([])
Settings.level = 9
print(settings.level, vars(settings))
