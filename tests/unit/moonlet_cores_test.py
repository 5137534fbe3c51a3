from __future__ import annotations

import threading

import pytest

from moonlet.cores import Cores, OneCore, TwoCores


@pytest.mark.parametrize("cores", [OneCore(), TwoCores()])
def test_what_is_begun_beside_gives_its_result_however_often_it_is_asked_for(cores: Cores) -> None:
    runs = []
    result = cores.beside(lambda: runs.append(1) or len(runs))
    assert (result(), result()) == (1, 1)


@pytest.mark.parametrize("cores", [OneCore(), TwoCores()])
def test_an_error_beside_is_raised_where_its_result_is_asked_for(cores: Cores) -> None:
    result = cores.beside(lambda: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        result()


@pytest.mark.parametrize("cores", [OneCore(), TwoCores()])
def test_a_later_computation_may_use_an_earlier_one(cores: Cores) -> None:
    first = cores.beside(lambda: 20)
    assert cores.beside(lambda: first() + 1)() == 21


@pytest.mark.parametrize("cores", [OneCore(), TwoCores()])
def test_batches_come_back_in_their_order(cores: Cores) -> None:
    assert cores.spread(lambda number: number * number, range(20)) == [number * number for number in range(20)]


def test_batches_are_computed_here_while_the_other_core_is_busy() -> None:
    cores, go_on = TwoCores(), threading.Event()
    busy = cores.beside(go_on.wait)
    assert cores.spread(lambda number: threading.current_thread() is threading.main_thread(), range(4)) == [True] * 4
    go_on.set()
    assert busy()
