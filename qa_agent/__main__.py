"""`python -m qa_agent` is `qa-agent`."""

import sys

from qa_agent.cli import main

if __name__ == "__main__":
    sys.exit(main())
