import sys

from wheel_abi_check import main

sys.exit(main())
