"""PFB808: every iteration creates a generator, which `any` resumes for every element."""


def failed(runs):
    for run in runs:
        if any(step.failed for step in run):
            yield run
