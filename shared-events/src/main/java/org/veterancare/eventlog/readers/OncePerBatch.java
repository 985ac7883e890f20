package org.veterancare.eventlog.readers;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Folds the facts of a reader's batch in memory and writes each state once, before the batch is committed. Where that
 * fails, the facts come again one by one, so that the one at fault is parked with its case's later ones, and no other.
 *
 * @param <K> what names a state
 * @param <S> a state, never changed
 */
public final class OncePerBatch<K, S> {

    /**
     * What a batch made of one state.
     *
     * @param before null where there was none
     */
    public record Change<S>(S before, S after) {}

    private final Function<K, S> read;
    private final Consumer<Collection<Change<S>>> write;

    /** @param read the state as it was last written, or null */
    public OncePerBatch(Function<K, S> read, Consumer<Collection<Change<S>>> write) {
        this.read = read;
        this.write = write;
    }

    /** @param step from the state before, or null, to the one after; the same one where the fact was taken before */
    public void take(K key, UnaryOperator<S> step) {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        if (!isOfSeveral(work)) {
            S before = read.apply(key);
            S after = step.apply(before);
            if (after != before) {
                write.accept(List.of(new Change<>(before, after)));
            }
            return;
        }
        Map<K, Change<S>> changes = work.getOrComputeResource(toString(), first -> begin(work));
        Change<S> change = changes.computeIfAbsent(key, this::unchanged);
        changes.put(key, new Change<>(change.before(), step.apply(change.after())));
    }

    /** A fact that is alone, or is tried again from where it was parked, is written under its own savepoint. */
    private static boolean isOfSeveral(UnitOfWork<?> work) {
        return work instanceof BatchingUnitOfWork<?> batch && batch.getMessages().size() > 1;
    }

    private Change<S> unchanged(K key) {
        S state = read.apply(key);
        return new Change<>(state, state);
    }

    private Map<K, Change<S>> begin(UnitOfWork<?> work) {
        Map<K, Change<S>> changes = new LinkedHashMap<>();
        work.onPrepareCommit(last -> write(changes.values()));
        return changes;
    }

    private void write(Collection<Change<S>> changes) {
        List<Change<S>> real = changes.stream().filter(change -> change.after() != change.before()).toList();
        if (real.isEmpty()) {
            return;
        }
        try {
            write.accept(real);
        } catch (OutOfMemoryError everyFactsFault) {
            throw everyFactsFault;
        } catch (Error e) {
            throw Savepoints.broken(e);
        }
    }
}
