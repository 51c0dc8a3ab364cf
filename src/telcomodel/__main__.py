"""The command line, as ``python -m telcomodel``."""

from telcomodel.cli import main

if __name__ == "__main__":
    main()
