package com.intellidine.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.audit.Duplicate.What;
import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.SectionId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.floor.FloorEvent.TableEdited;
import com.intellidine.domain.floor.FloorFold;
import com.intellidine.domain.floor.TableChange;
import com.intellidine.domain.menu.ItemChange;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.menu.MenuFold;
import com.intellidine.domain.tenant.Role;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.testing.Some;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
    private static Aggregate dish(long id, String code, boolean deleted) {
        ItemChange changes = ItemChange.change().code(code).deleted(deleted).build();
        return MenuFold.apply(null, new ItemEdited(new ItemId(Some.id(id)), changes, Some.STAMP), "");
    }

    private static Aggregate table(long id, String number) {
        TableChange changes = TableChange.of(new SectionId(Some.id(1)), number, 4, 1);
        return FloorFold.apply(null, new TableEdited(Some.table(id), changes, Some.STAMP));
    }

    private static Aggregate person(long id, String username) {
        return new StaffMember(new StaffId(Some.id(id)), username, "A", "", Role.WAITER, "", null, true, null);
    }

    @Test
    void findsNamesThatWereGivenTwice() {
        List<Aggregate> states = new ArrayList<>(List.of(
                dish(1, "PT", false),
                dish(2, "pt ", false),
                dish(3, "BC", false),
                dish(4, "BC", true),
                dish(5, "", false),
                dish(6, "", false),
                table(11, "5"),
                table(12, "5"),
                table(13, "6"),
                person(21, "asha"),
                person(22, "Asha"),
                person(23, "ravi")));
        List<Duplicate> expected = List.of(
                new Duplicate(What.ITEM_CODE, "PT", List.of(Some.id(1), Some.id(2))),
                new Duplicate(What.TABLE, "5", List.of(Some.id(11), Some.id(12))),
                new Duplicate(What.USERNAME, "asha", List.of(Some.id(21), Some.id(22))));
        assertEquals(expected, Duplicates.of(states));
        Collections.reverse(states);
        assertEquals(expected, Duplicates.of(states));
    }
}
