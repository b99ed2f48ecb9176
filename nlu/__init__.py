"""All that is Rasa: the pipeline, its environment, its server and the client the bot uses.

Importable from Python 3.10 as well: Rasa's own process loads ``nlu.components`` from here.
"""
