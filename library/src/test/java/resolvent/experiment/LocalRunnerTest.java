package resolvent.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.numeric.ExactSum;
import resolvent.numeric.Streams;
import resolvent.observable.Tally;

class LocalRunnerTest {
    /// A sum that is rounded once, and the draws that were seen.
    private static final class Sum implements Tally<Sum> {
        private final ExactSum sum = new ExactSum();
        private final Map<Long, Double> seen = new TreeMap<>();

        void add(long draw) {
            double value = Math.scalb(Streams.generator(5, draw).nextDouble() - 0.5, (int) (draw % 200));
            assertThat(seen.put(draw, value)).isNull();
            sum.add(value);
        }

        @Override
        public void merge(Sum other) {
            sum.add(other.sum);
            other.seen.forEach((draw, value) -> assertThat(seen.put(draw, value)).isNull());
        }
    }

    private static Sum sum(int threads, long from, long to) {
        return Runner.local(threads, Progress.SILENT).fold("sum", from, to, Sum::new, (draw, tally) -> tally.add(draw));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16})
    void everyDrawIsSeenOnceAndTheSumHasTheSameBits(int threads) {
        Sum total = sum(threads, 10, 1010);

        assertThat(total.seen.keySet()).containsExactlyElementsOf(LongStream.range(10, 1010).boxed().toList());
        assertThat(total.sum.value()).isEqualTo(sum(1, 10, 1010).sum.value());
    }

    @Test
    void partsAddUpToTheWhole() {
        Sum total = sum(2, 0, 300);
        total.merge(sum(3, 300, 1000));

        assertThat(total.sum.value()).isEqualTo(sum(1, 0, 1000).sum.value());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16})
    void resultsStandInTheOrderOfTheirTasks(int threads) {
        List<String> results = Runner.local(threads, Progress.SILENT).map("squares", 500, i -> i + ":" + i * i);

        assertThat(results).isEqualTo(IntStream.range(0, 500).mapToObj(i -> i + ":" + i * i).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void nothingToDoGivesNothing(int threads) {
        Runner runner = Runner.local(threads, Progress.SILENT);

        assertThat(runner.map("none", 0, i -> i)).isEmpty();
        assertThat(sum(threads, 5, 5).seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void theWorkIsSpreadOverTheThreads(int threads) {
        var together = new CountDownLatch(threads);
        Map<Thread, Boolean> seen = new ConcurrentHashMap<>();
        Runner.local(threads, Progress.SILENT).map("threads", threads, i -> {
            seen.put(Thread.currentThread(), true);
            together.countDown();
            try {
                together.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return i;
        });

        assertThat(seen).hasSize(threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16})
    void progressCountsUpToTheTotal(int threads) {
        List<Long> reports = Collections.synchronizedList(new ArrayList<>());
        Progress progress = (job, done, total) -> {
            assertThat(job).isEqualTo("counted");
            assertThat(total).isEqualTo(200);
            reports.add(done);
        };
        Runner.local(threads, progress).map("counted", 200, i -> i);
        assertThat(reports).containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(0, 200).boxed().toList());

        reports.clear();
        Runner.local(threads, progress).fold("counted", 1000, 1200, Sum::new, (draw, tally) -> tally.add(draw));
        assertThat(reports).containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(0, 200).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16})
    void aFailureSurfacesAsItIsAndEndsTheJob(int threads) {
        var failure = new ArithmeticException("task 7 failed");
        var started = new AtomicInteger();

        assertThatThrownBy(() -> Runner.local(threads, Progress.SILENT).map("failing", 100_000, i -> {
            started.incrementAndGet();
            if (i == 7) {
                throw failure;
            }
            return Math.sin(i);
        })).isSameAs(failure);
        assertThat(started.get()).isLessThan(100_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anErrorSurfacesAsItIs(int threads) {
        assertThatThrownBy(() -> Runner.local(threads, Progress.SILENT).fold("failing", 0, 10, Sum::new, (_, _) -> {
            throw new StackOverflowError("too deep");
        })).isInstanceOf(StackOverflowError.class).hasMessage("too deep");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anInterruptionEndsTheJobAndGivesNoPartOfIt(int threads) throws InterruptedException {
        var begun = new CountDownLatch(1);
        var last = new AtomicLong();
        var outcome = new AtomicReference<Object>();
        var thread = new Thread(() -> {
            try {
                outcome.set(Runner.local(threads, Progress.SILENT).fold("endless", 0, Long.MAX_VALUE, Sum::new,
                        (draw, _) -> {
                            last.set(draw);
                            begun.countDown();
                        }));
            } catch (IllegalStateException interrupted) {
                outcome.set(interrupted.getMessage());
            }
        });
        thread.start();
        begun.await();
        thread.interrupt();
        thread.join(20_000);

        assertThat(outcome.get()).isEqualTo("the run was interrupted");
        assertThat(last.get()).isLessThan(Long.MAX_VALUE);
    }

    @Test
    void lessThanOneThreadIsRefused() {
        assertThatThrownBy(() -> Runner.local(0, Progress.SILENT)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must be at least 1, was 0");
    }

    /// The most steps that were under way at once, with two jobs side by side.
    private static int mostAtOnce(int threads) {
        Runner runner = Runner.local(threads, Progress.SILENT);
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        IntFunction<Integer> step = k -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            LockSupport.parkNanos(1_000_000);
            now.decrementAndGet();
            return k;
        };
        CompletableFuture<List<Integer>> beside = runner.beside(() -> runner.map("beside", 40, step));
        List<Integer> here = runner.map("here", 40, step);
        assertThat(here).isEqualTo(IntStream.range(0, 40).boxed().toList());
        assertThat(beside.join()).isEqualTo(here);
        return most.get();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void jobsSideBySideShareTheThreads(int threads) {
        assertThat(mostAtOnce(threads)).isEqualTo(threads);
    }

    @Test
    void aJobWithinAStepIsDoneThere() {
        Runner runner = Runner.local(2, Progress.SILENT);
        List<List<Thread>> inner = runner.map("outer", 6, _ -> runner.map("inner", 4, _ -> Thread.currentThread()));

        assertThat(inner).allSatisfy(threads -> assertThat(threads).hasSize(4).containsOnly(threads.getFirst()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatIsThrownBesideIsThrownByTheFuture(int threads) {
        CompletableFuture<String> beside = Runner.local(threads, Progress.SILENT).beside(() -> {
            throw new IllegalStateException("no");
        });

        assertThatThrownBy(beside::join).hasCauseInstanceOf(IllegalStateException.class).hasMessageContaining("no");
        assertThat(Runner.local(threads, Progress.SILENT).one("one", () -> 5)).isEqualTo(5);
    }
}
