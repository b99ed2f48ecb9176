"""A Rasa process, from both sides: how it is started, and what runs in it before Rasa does.

``python -m nlu.rasa_process train ...`` is ``rasa train ...`` with two promises added: it ends when
the process that started it ends, however that ends, and its token is not on its command line,
where every user of the machine could read it. ``run`` serves by ``nlu.serving`` instead. Runs in
Rasa's Python 3.10; standard library only.
"""

from __future__ import annotations

import ctypes
import os
import runpy
import signal
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

PARENT = "LINLI_NLU_PARENT"  # the process to end with; unset: nobody (a container of its own)
TOKEN = "LINLI_NLU_TOKEN"  # what callers must show; unset: no token is asked

# What Rasa may see of our environment: never a bot token, a secret key or a database address.
_PASSED_ON = ("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR")
_SETTINGS = {
    "RASA_TELEMETRY_ENABLED": "false",  # else it tries to phone home
    "RASA_MAX_CACHE_SIZE": "0",  # our own fingerprint decides what is trained again
    "CUDA_VISIBLE_DEVICES": "-1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "OPENBLAS_NUM_THREADS": "1",  # one short text gains nothing from more threads ...
    "OMP_NUM_THREADS": str(min(4, os.cpu_count() or 1)),  # ... but many to encode at once do
    "OMP_WAIT_POLICY": "passive",  # threads that wait leave the cores to others
    "MALLOC_ARENA_MAX": "2",  # glibc otherwise keeps freed memory per thread
    "PYTHONUNBUFFERED": "1",
    "PYTHONWARNINGS": "ignore",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
}

_PR_SET_PDEATHSIG = 1  # linux/prctl.h


def command(python: Path, *arguments: str) -> list[str]:
    """Return the command that runs ``rasa <arguments>`` with the given interpreter."""
    return [str(python), "-m", "nlu.rasa_process", *arguments]


def environment(scratch: Path, token: str = "") -> dict[str, str]:
    """Return the environment of a Rasa process that ends with this one.

    Args:
        scratch: a writable folder for caches of the libraries Rasa brings.
        token: what callers of the server must show; empty for none.
    """
    passed_on = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return (
        passed_on
        | _SETTINGS
        | {
            "PYTHONPATH": str(ROOT),
            "MPLCONFIGDIR": str(scratch.absolute() / "matplotlib"),
            PARENT: str(os.getpid()),
            TOKEN: token,
        }
    )


def end_with(parent: int) -> None:
    """Ask the kernel to kill this process as soon as ``parent`` is gone (Linux; else nothing).

    SIGKILL, because a Rasa that hangs would sit through anything gentler. A parent that died
    before the request was made is noticed by its process id, which is no longer our parent's.
    """
    if sys.platform != "linux":
        return
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_PDEATHSIG) failed")
    if os.getppid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    """Become Rasa, with the arguments of the command line and the token of the environment."""
    if parent := os.environ.pop(PARENT, ""):
        end_with(int(parent))
    for name, value in _SETTINGS.items():  # in a container nobody has set them yet
        os.environ.setdefault(name, value)
    arguments = sys.argv[1:]
    token = os.environ.pop(TOKEN, "")
    if arguments[:1] == ["run"]:
        # Each message on one core: threads that wait for each other within one lose more than they
        # win as soon as the machine has anything else to do.
        os.environ["OMP_NUM_THREADS"] = "1"
        from nlu.serving import serve  # Rasa is loaded with it: not before the settings stand

        serve(arguments[1:], token)
    else:
        sys.argv = ["rasa", *arguments]
        runpy.run_module("rasa", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
