"""In Rasa's place where processes are tested: starts in an instant, and does what files tell it.

It runs in the real `nlu.rasa_process`, in the folder that it is started in:

- `broken`: it dies at once;
- `slow`: training takes for ever.

`starts` gets a line for each start.
"""

from __future__ import annotations

import json
import os
import sys
import tarfile
import time
from argparse import ArgumentParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit


class Handler(BaseHTTPRequestHandler):
    """Speaks `/status` and `/model/parse`."""

    token = ""
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._answer({"model_file": "fake"})

    def do_POST(self) -> None:
        text = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["text"]
        ranking = [{"name": "greet", "confidence": 1.0}]
        self._answer({"text": text, "intent_ranking": ranking, "entities": []})

    def _answer(self, answer: dict[str, object]) -> None:
        shown = parse_qs(urlsplit(self.path).query).get("token", [""])[0]
        body = json.dumps(answer).encode()
        self.send_response(200 if shown == self.token else 401)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def run(port: int, token: str) -> None:
    Handler.token = token
    ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()


def train(data: Path, out: Path, name: str) -> None:
    sys.stdout.write("INFO  rasa.hooks  - Starting to train component 'a.b.KernelClassifier'.\n")
    sys.stdout.flush()
    if Path("slow").exists():
        (out / f"{name}.tar.gz").write_bytes(b"half a mod")
        time.sleep(600)
    if any("not yaml" in path.read_text("utf-8") for path in data.glob("*.yml")):
        sys.exit("\x1b[91mYamlException: Failed to read the data\x1b[0m")
    with tarfile.open(out / f"{name}.tar.gz", "w:gz") as model:
        model.add(data, "data")


def main() -> None:
    with Path("starts").open("a", encoding="utf-8") as starts:
        starts.write(f"{os.getpid()} {' '.join(sys.argv[1:])}\n")
    if Path("broken").exists():
        sys.exit("broken")
    parser = ArgumentParser()
    parser.add_argument("command", nargs="+")
    for option in ("interface", "model", "auth-token", "nlu", "config", "out", "fixed-model-name"):
        parser.add_argument(f"--{option}", default="")
    parser.add_argument("--enable-api", action="store_true")
    parser.add_argument("--port", type=int)
    options = parser.parse_args()
    if options.command == ["run"]:
        run(options.port, options.auth_token)
    else:
        train(Path(options.nlu), Path(options.out), options.fixed_model_name)


if __name__ == "__main__":
    main()
