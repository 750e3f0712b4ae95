#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole channel for the command channel: appends each message to a file. README.md walks through it."""
import json
import sys

# An answer is one line and goes to standard output; nothing else may. Other words go to standard error.
def say(request, **answer):
    print(json.dumps({"v": 1, "id": request["id"], **answer}), flush=True)


def send(request):
    message = request["message"]
    if not message["to"]:
        return say(request, ok=True, outcome="failed", bad_address=True, code="no_address", text="There is no address.")
    # From here on the message may be out: Opora is told before it happens.
    say(request, event="committing")
    with open(request["settings"]["file"], "a", encoding="utf-8") as out:
        out.write(json.dumps({"id": message["id"], "to": message["to"], "text": message["text"]}, ensure_ascii=False) + "\n")
    say(request, ok=True, outcome="sent", external_id=message["id"])


def main():
    request = json.loads(sys.stdin.readline())
    if request["v"] != 1:
        say(request, ok=False, code="wrong_version", text="This program speaks version 1.")
    elif request["call"] == "send":
        send(request)
    elif request["call"] == "test":
        say(request, ok=True)
    else:
        say(request, ok=False, code="not_offered", text="This channel does not offer that.")


main()
