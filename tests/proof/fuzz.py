#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds a libFuzzer target with clang and AddressSanitizer and runs it. Usage: fuzz.py NAME --seconds N [--build DIR]

Every input that ever made it fail stands in tests/proof/corpus/NAME and is run first. Exit: 0 nothing found, 1 a crash
(the input's path is printed), 77 clang or its fuzzer library is missing.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
NOT_RUN = 77


def fuzzer_available():
    if not shutil.which("clang++"):
        return False
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "a.cpp"
        source.write_text("#include <cstddef>\n#include <cstdint>\nextern \"C\" int LLVMFuzzerTestOneInput(const uint8_t *, size_t) { return 0; }\n")
        return subprocess.run(["clang++", "-fsanitize=fuzzer,address", str(source), "-o", str(source) + ".out"], capture_output=True).returncode == 0


def build(name, folder):
    configure = ["cmake", "-S", str(ROOT), "-B", str(folder), "-G", "Ninja", "-DCMAKE_BUILD_TYPE=RelWithDebInfo", "-DOPORA_FUZZ=ON", "-DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON",
                 "-DCMAKE_C_COMPILER=clang", "-DCMAKE_CXX_COMPILER=clang++"]
    for command in (configure, ["cmake", "--build", str(folder), "--target", name]):
        run = subprocess.run(command, capture_output=True, text=True)
        if run.returncode:
            print((run.stdout + run.stderr)[-4000:])
            raise SystemExit("the fuzzer could not be built")
    return folder / "bin" / name


def run(name, seconds, folder, quiet=False):
    """{"executions", "features", "crashes": [paths]} of `seconds` of fuzzing; what was learnt stays in the build folder."""
    program = build(name, folder)
    learnt, found = folder / "corpus" / name, folder / "crashes" / name
    stored = ROOT / "tests/proof/corpus" / name
    for f in (learnt, found):
        f.mkdir(parents=True, exist_ok=True)
    before = set(found.iterdir())
    command = [str(program), str(learnt)] + ([str(stored)] if stored.is_dir() else [])
    command += ["-max_total_time=%d" % seconds, "-timeout=20", "-rss_limit_mb=512", "-max_len=8192", "-print_final_stats=1", "-artifact_prefix=%s/" % found]
    env = dict(os.environ, ASAN_OPTIONS="detect_leaks=1:allocator_may_return_null=1", LSAN_OPTIONS="suppressions=%s" % (ROOT / "tests/lsan.supp"))
    out = subprocess.run(command, capture_output=True, text=True, errors="replace", env=env)
    executions = re.search(r"stat::number_of_executed_units:\s*(\d+)", out.stderr)
    features = re.findall(r"\bft: (\d+)", out.stderr)
    crashes = sorted(str(p) for p in set(found.iterdir()) - before)
    if out.returncode and not crashes:
        crashes = ["no input was kept"]
    if crashes and not quiet:
        print(out.stderr[-4000:])
    return {"executions": int(executions.group(1)) if executions else 0, "features": int(features[-1]) if features else 0, "crashes": crashes}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("name")
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/fuzz")
    args = parser.parse_args()
    if not fuzzer_available():
        print("Not run: clang++ with libFuzzer was not found (Debian: clang libclang-rt-dev)")
        return 1 if os.environ.get("CI") else NOT_RUN
    if not (ROOT / "tests/proof" / (args.name + ".cpp")).exists():
        print("there is no tests/proof/%s.cpp" % args.name)
        return 1
    result = run(args.name, args.seconds, args.build)
    print("%(executions)d executions, %(features)d features" % result)
    for c in result["crashes"]:
        print("CRASH " + c)
    return 1 if result["crashes"] or not result["executions"] else 0


if __name__ == "__main__":
    sys.exit(main())
