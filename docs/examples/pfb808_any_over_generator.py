"""PFB808: every iteration creates a generator, which `any` resumes for every element."""


def allowed(requests, limits):
    found = []
    for request in requests:
        size = request[0]
        if not any(size > limit for limit in limits):
            found.append(request)
            print(request)
    return found
