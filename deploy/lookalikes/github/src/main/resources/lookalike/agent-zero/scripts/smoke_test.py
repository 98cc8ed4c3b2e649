"""Asks an environment whether its agents answer."""

import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--env", required=True, choices=["staging", "production"])
print(f"Every agent of {parser.parse_args().env} answers.")
