package com.intellidine.domain.menu;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.tenant.TaxClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Edits of the menu. An edit carries the changed fields only, each a register won by the later edit in the order of
/// the log; null leaves a field as it is.
public sealed interface MenuEvent extends Event {

    record CategoryEdited(
            CategoryId category,
            @Nullable String name,
            @Nullable Integer position,
            @Nullable Boolean deleted,
            Stamp stamp)
            implements MenuEvent {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(AggregateId.of(category));
        }
    }

    record ItemEdited(
            ItemId item,
            @Nullable CategoryId category,
            @Nullable String name,
            @Nullable Money price,
            @Nullable TaxClass taxClass,
            @Nullable Diet diet,
            @Nullable String station,
            @Nullable String code,
            @Nullable Integer position,
            @Nullable Boolean available,
            @Nullable Boolean deleted,
            Stamp stamp)
            implements MenuEvent {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(AggregateId.of(item));
        }

        /// Only the availability: "86" and back.
        public static ItemEdited availability(ItemId item, boolean available, Stamp stamp) {
            return new ItemEdited(item, null, null, null, null, null, null, null, null, available, null, stamp);
        }

        /// Only the price, before tax.
        public static ItemEdited price(ItemId item, Money price, Stamp stamp) {
            return new ItemEdited(item, null, null, price, null, null, null, null, null, null, null, stamp);
        }
    }
}
