package com.intellidine.domain.menu;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.ModifierGroupId;
import com.intellidine.domain.common.ModifierId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks what a guest chose with a dish against the dish's modifier groups.
public final class Choices {
    private Choices() {}

    /// What came of it.
    public sealed interface Outcome {
        /// @param modifiers in the order of the dish's groups and of the modifiers in them
        record Taken(List<ChosenModifier> modifiers) implements Outcome {}

        record Refused(MenuRefusal refusal) implements Outcome {}
    }

    /// @param groups those known here; one that is unknown or deleted asks for nothing and offers nothing
    /// @param chosen the same one as often as the guest takes it
    public static Outcome check(Item item, Map<ModifierGroupId, ModifierGroup> groups, List<ModifierId> chosen) {
        if (chosen.size() > Limits.MODIFIERS_PER_LINE_MAX) {
            return refused(new MenuRefusal.TooManyChosen(item.name(), Limits.MODIFIERS_PER_LINE_MAX));
        }
        List<ChosenModifier> taken = new ArrayList<>();
        Map<ModifierId, Integer> open = counts(chosen);
        for (ModifierGroup group : used(item, groups)) {
            int sum = 0;
            for (Modifier modifier : group.offered()) {
                Optional<Integer> count = Optional.ofNullable(open.remove(modifier.id()));
                if (count.isPresent() && !modifier.available()) {
                    return refused(new MenuRefusal.ModifierSoldOut(modifier.name()));
                }
                count.ifPresent(times -> taken.add(
                        new ChosenModifier(group.id(), modifier.id(), modifier.name(), modifier.price(), times)));
                sum += count.orElse(0);
            }
            if (sum < group.least()) {
                return refused(new MenuRefusal.TooFewChosen(group.name(), group.least()));
            }
            if (sum > group.max()) {
                return refused(new MenuRefusal.TooManyChosen(group.name(), group.max()));
            }
        }
        return open.isEmpty()
                ? new Outcome.Taken(List.copyOf(taken))
                : refused(new MenuRefusal.ModifierNotOffered(item.name()));
    }

    /// What is chosen when the guest says nothing.
    public static List<ModifierId> defaults(Item item, Map<ModifierGroupId, ModifierGroup> groups) {
        return used(item, groups).stream()
                .flatMap(group -> group.offered().stream()
                        .filter(modifier -> modifier.byDefault() && modifier.available())
                        .limit(Math.max(0, group.max())))
                .map(Modifier::id)
                .toList();
    }

    private static List<ModifierGroup> used(Item item, Map<ModifierGroupId, ModifierGroup> groups) {
        return item.groups().stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(groups.get(id)).stream())
                .filter(group -> !group.deleted())
                .toList();
    }

    private static Map<ModifierId, Integer> counts(List<ModifierId> chosen) {
        Map<ModifierId, Integer> counts = new HashMap<>();
        chosen.forEach(id -> counts.put(id, Collections.frequency(chosen, id)));
        return counts;
    }

    private static Outcome refused(MenuRefusal refusal) {
        return new Outcome.Refused(refusal);
    }
}
