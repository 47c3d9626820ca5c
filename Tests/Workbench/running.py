"""A workbench that is started for a test, over a copy of a county, and stopped after it."""
import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Workbench:
    """A running workbench: its address, port and token, its folder."""

    def __init__(self, binary, scenario='baoqing', *options, folder=None, language='en'):
        self.place = tempfile.mkdtemp()
        self.folder = folder or shutil.copytree(
            os.path.join(ROOT, 'scenarios', scenario), os.path.join(self.place, scenario))
        start = time.monotonic()
        self.process = subprocess.Popen(
            [os.path.abspath(binary), self.folder, '--port', '0', '--lang', language, *options],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.address = self.process.stdout.readline().strip()
        self.started = time.monotonic() - start
        if not self.address:
            raise SystemExit('the workbench did not start: ' + self.process.stderr.read())
        base, _, self.token = self.address.partition('/?token=')
        self.base = base
        self.port = int(base.rsplit(':', 1)[1])

    def resident(self):
        """Memory in use, in MB."""
        with open(f'/proc/{self.process.pid}/status', encoding='utf-8') as file:
            for line in file:
                if line.startswith('VmRSS:'):
                    return int(line.split()[1]) / 1024
        return 0.0

    def spent(self):
        """Processor time of all its threads so far, in ms: what other work on the machine does not lengthen much."""
        with open(f'/proc/{self.process.pid}/stat', encoding='utf-8') as file:
            fields = file.read().rsplit(')', 1)[1].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf('SC_CLK_TCK')

    def stop(self, number=signal.SIGTERM):
        """Stops it as a person would; the status it ends with, or None where it has to be killed."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        try:
            return self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return None


@contextlib.contextmanager
def workbench(binary, scenario='baoqing', *options, **more):
    bench = Workbench(binary, scenario, *options, **more)
    try:
        yield bench
    finally:
        if bench.process.poll() is None:
            bench.stop()
        shutil.rmtree(bench.place, ignore_errors=True)


class Checks:
    """Counts what was right and what was wrong."""

    def __init__(self):
        self.passed, self.failed = 0, 0

    def __call__(self, is_right, what):
        if is_right:
            self.passed += 1
        else:
            self.failed += 1
            print('WRONG:', what, flush=True)

    def end(self):
        print(f'{self.passed} passed, {self.failed} failed')
        raise SystemExit(1 if self.failed else 0)
