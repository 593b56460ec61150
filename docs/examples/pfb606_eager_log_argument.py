"""PFB606: every iteration formats a message that is logged only at the level DEBUG."""

import logging

log = logging.getLogger(__name__)


def imported(articles, store):
    for article in articles:
        log.debug(f"import of {article}")
        store(article)
