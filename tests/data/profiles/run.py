from textstat.__main__ import main

main(6000)
