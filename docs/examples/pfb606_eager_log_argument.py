"""PFB606: every iteration formats a message that is logged only at the level DEBUG."""

import logging


def imported(articles, store, log: logging.Logger):
    for article in articles:
        log.debug(f"import of {article}")
        store(article)
