"""`tqc cache`: where the caches are, how large, and away with them."""

from __future__ import annotations

import click

from tqc.errors import WriteError


@click.group()
def cache() -> None:
    """Look into or clear what tqc keeps to be faster; all of it can be made again.

    \b
    Example:
      tqc cache info
    """


@cache.command()
def info() -> int:
    """Where the caches are, and how much they hold.

    \b
    Example:
      tqc cache info
    """
    from tqc.cache import contents, folder

    files = contents()
    size = sum(size for _, size in files)
    click.echo(f"{folder()}: {len(files)} files, {size / 1e6:.1f} MB")
    return 0


@cache.command()
def clear() -> int:
    """Delete them; nothing else in the folder is touched.

    \b
    Example:
      tqc cache clear
    """
    from tqc.cache import contents, folder

    files = contents()
    freed = 0
    for path, size in files:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise WriteError(f"can't be deleted: {reason}", path=str(path)) from error
        freed += size
    click.echo(f"{folder()}: {len(files)} files deleted, {freed / 1e6:.1f} MB")
    return 0
