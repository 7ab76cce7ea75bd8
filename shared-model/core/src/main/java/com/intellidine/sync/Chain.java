package com.intellidine.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is held of one author: normally one branch. A second event on one `prev` is a fork and begins another; both are
/// kept. A value.
///
/// @param branches by their numbers, which each node gives in the order in which it met them: they never travel
public record Chain(List<Branch> branches) {
    public static final Chain EMPTY = new Chain(List.of());

    /// No branch: before the first event of an author.
    public static final int NONE = -1;

    /// @param parent the branch that it left, or [#NONE] when it begins with event 1
    /// @param firstSeq the number of its own first event; those before it are its parent's
    public record Branch(int parent, long firstSeq, Head head) {}

    public Chain {
        branches = List.copyOf(branches);
    }

    public boolean forked() {
        return branches.size() > 1;
    }

    /// The last event of each branch.
    public List<Head> heads() {
        return branches.stream().map(Branch::head).toList();
    }

    /// The highest number on any branch; 0 before the first event.
    public long seq() {
        return branches.stream().mapToLong(branch -> branch.head().seq()).max().orElse(0);
    }

    /// The branch whose head is this event.
    public Optional<Integer> branchOf(Head head) {
        for (int i = 0; i < branches.size(); i++) {
            if (branches.get(i).head().hash().equals(head.hash())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /// With one more event. It goes on the branch that holds its `prev`, or begins one when another stands there.
    ///
    /// @param prev where its `prev` stands; null for an event 1
    public Placed with(LogEntry entry, @Nullable Held prev) {
        int parent = prev == null ? NONE : prev.branch();
        boolean goesOn = prev != null && branches.get(parent).head().seq() == prev.seq();
        List<Branch> after = new ArrayList<>(branches);
        if (goesOn) {
            Branch before = branches.get(parent);
            after.set(parent, new Branch(before.parent(), before.firstSeq(), entry.head()));
        } else {
            after.add(new Branch(parent, entry.envelope().seq(), entry.head()));
        }
        return new Placed(entry, goesOn ? parent : branches.size(), new Chain(after));
    }

    /// The branch with the highest number; 0 before the first event.
    public int longest() {
        int longest = 0;
        for (int i = 1; i < branches.size(); i++) {
            longest =
                    branches.get(i).head().seq() > branches.get(longest).head().seq() ? i : longest;
        }
        return longest;
    }

    /// Of a log with a hole: the longest branch goes on from what stands after the hole.
    public Chain damaged(Head after) {
        List<Branch> some = new ArrayList<>(branches);
        if (some.isEmpty()) {
            some.add(new Branch(NONE, 1, after));
        } else {
            Branch before = some.get(longest());
            some.set(longest(), new Branch(before.parent(), before.firstSeq(), after));
        }
        return new Chain(some);
    }

    /// Raises what is covered of each branch to an event and all before it.
    ///
    /// @param covered of each branch, by its number, up to which event it is covered
    void cover(long[] covered, int branch, long seq) {
        int at = branch;
        long upTo = seq;
        while (at != NONE) {
            covered[at] = Math.max(covered[at], upTo);
            upTo = branches.get(at).firstSeq() - 1;
            at = branches.get(at).parent();
        }
    }
}
