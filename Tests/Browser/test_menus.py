"""Menus of two levels in the header: by keyboard, by name and role, without a script, and on a phone."""

import pytest

from host import Host
