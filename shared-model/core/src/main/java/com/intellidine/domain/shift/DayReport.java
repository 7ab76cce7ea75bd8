package com.intellidine.domain.shift;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A day's account, in all and per terminal: an X while the day is open, the body of a Z once it is closed.
///
/// @param terminals by the device that wrote it; together they are the whole
public record DayReport(LocalDate day, DayAccount all, SortedMap<UUID, DayAccount> terminals) {
    public DayReport {
        terminals = Collections.unmodifiableSortedMap(new TreeMap<>(terminals));
    }

    /// What one terminal brought: nothing when it is not named.
    public DayAccount of(UUID terminal) {
        @Nullable DayAccount account = terminals.get(terminal);
        return account != null ? account : DayAccount.of(day, List.of(), List.of());
    }

    static DayReport of(LocalDate day, Collection<DayMoney> money, Collection<DayPaper> papers) {
        Map<UUID, DayAccount> terminals = Stream.concat(money.stream(), papers.stream())
                .map(each -> each.id().author())
                .distinct()
                .collect(Collectors.toMap(
                        author -> author,
                        author -> DayAccount.of(
                                day,
                                money.stream()
                                        .filter(each -> each.id().author().equals(author))
                                        .toList(),
                                papers.stream()
                                        .filter(each -> each.id().author().equals(author))
                                        .toList())));
        return new DayReport(day, DayAccount.of(day, money, papers), new TreeMap<>(terminals));
    }
}
