package com.intellidine.domain.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.tenant.TenantCommand.ClockIn;
import com.intellidine.domain.tenant.TenantCommand.ClockOut;
import com.intellidine.domain.tenant.TenantCommand.EditRestaurant;
import com.intellidine.domain.tenant.TenantCommand.EditStaff;
import com.intellidine.domain.tenant.TenantEvent.ClockedIn;
import com.intellidine.domain.tenant.TenantEvent.ClockedOut;
import com.intellidine.domain.tenant.TenantEvent.RestaurantEdited;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Some;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantsTest {
    private static final StaffId MEENA = new StaffId(Some.id(40));
    private static final StaffId ASHA = new StaffId(Some.id(41));
    private final Map<StaffId, StaffMember> staff = new HashMap<>();

    TenantsTest() {
        does(new EditStaff(MEENA, person("meena", Role.MANAGER).build(), Some.STAMP));
        does(new EditStaff(ASHA, person("asha", Role.WAITER).build(), Some.STAMP));
    }

    private static StaffChange.Builder person(String username, Role role) {
        return StaffChange.change().username(username).name(username).role(role).active(true);
    }

    private @Nullable Refusal refusal(TenantCommand command) {
        return Tenants.decide(null, staff, command) instanceof Decision.Refused<TenantEvent>(Refusal why) ? why : null;
    }

    private void does(TenantCommand command) {
        if (!(Tenants.decide(null, staff, command) instanceof Decision.Accepted<TenantEvent>(TenantEvent event))) {
            throw new AssertionError(command + " was refused: " + refusal(command));
        }
        switch (event) {
            case RestaurantEdited edit -> {}
            case StaffEdited edit -> staff.compute(edit.staff(), (id, old) -> TenantFold.apply(old, edit));
            case ClockedIn in -> staff.compute(in.staff(), (id, old) -> TenantFold.apply(old, in));
            case ClockedOut out -> staff.compute(out.staff(), (id, old) -> TenantFold.apply(old, out));
        }
    }

    private @Nullable Refusal settings(RestaurantChange.Builder changes) {
        return refusal(new EditRestaurant(Some.TENANT, changes.build(), Some.STAMP));
    }

    private static RestaurantChange.Builder change() {
        return RestaurantChange.change();
    }

    @Test
    void takesOnlyANumberOfGstWhoseLastCharacterFits() {
        assertNull(settings(change().gstin("27AAPFU0939F1ZV")), "the sample of the GST portal");
        assertEquals(new TenantRefusal.GstinMistyped(), settings(change().gstin("27AAPFU0939F1ZW")));
        assertNull(settings(change().gstin("")));
        for (String wrong : List.of("27AAPFU0939F1Z", "27aapfu0939f1zv", "27AAPFU0939F0ZV", "27AAPFU0939F1ZV ", "x")) {
            assertEquals(new TenantRefusal.GstinMalformed(), settings(change().gstin(wrong)), wrong);
        }
    }

    /// One wrong character, or two neighbours changed over, never goes unnoticed.
    @Test
    void noticesEverySlipInANumberOfGst() {
        String right = "27AAPFU0939F1ZV";
        Seeds.each(500, random -> {
            StringBuilder slip = new StringBuilder(right);
            int at = random.nextInt(15);
            boolean digit = Character.isDigit(right.charAt(at));
            slip.setCharAt(at, (char) (digit ? '0' + random.nextInt(10) : 'A' + random.nextInt(26)));
            assertEquals(slip.toString().equals(right), Gstin.fits(slip.toString()), slip.toString());
        });
    }

    @Test
    void takesOnlyALicenceNumberOfFourteenDigits() {
        assertNull(settings(change().fssai("12345678901234")));
        for (String wrong : List.of("1234567890123", "123456789012345", "1234567890123x", "१२३४५६७८९०१२३४")) {
            assertEquals(new TenantRefusal.FssaiMalformed(), settings(change().fssai(wrong)), wrong);
        }
    }

    @Test
    void refusesSettingsThatDoNotFitTogether() {
        assertEquals(
                new TenantRefusal.GstinOfAnotherState("29"),
                settings(change().gstin("27AAPFU0939F1ZV").stateCode("29")));
        assertEquals(new TenantRefusal.StateUnknown(), settings(change().stateCode("77")));
        assertEquals(new TenantRefusal.GstinMissing(), settings(change().taxScheme(TaxScheme.COMPOSITION)));
        assertNull(settings(change().taxScheme(TaxScheme.COMPOSITION).gstin("27AAPFU0939F1ZV")));
        assertEquals(new TenantRefusal.LanguageMissing(), settings(change().languages(List.of())));
        assertEquals(new TenantRefusal.UpiMalformed(), settings(change().upiAddress("nobody")));
        assertEquals(new TenantRefusal.NothingChanged(), settings(change()));
        assertEquals(
                new TenantRefusal.TaxTableUnclear(),
                settings(change().taxes(new TaxTable(List.of(
                        Some.FIVE_PERCENT.rates().getFirst(),
                        Some.FIVE_PERCENT.rates().getFirst())))));
        List<TaxRate> rates = IntStream.rangeClosed(1, Limits.TAX_RATES_MAX + 1)
                .mapToObj(day ->
                        new TaxRate(TaxClass.ALCOHOL, LocalDate.of(2020, 1, 1).plusDays(day), new Percent(100)))
                .toList();
        assertEquals(new TenantRefusal.TaxTableUnclear(), settings(change().taxes(new TaxTable(rates))));
        assertNull(settings(change().taxes(new TaxTable(rates.subList(1, rates.size())))));
    }

    @Test
    void refusesAUserNameOrAddressThatBelongsToAnother() {
        StaffId ravi = new StaffId(Some.id(42));
        assertEquals(
                new TenantRefusal.Taken("user name", "asha"),
                refusal(new EditStaff(ravi, person("ASHA", Role.WAITER).build(), Some.STAMP)));
        does(new EditStaff(ASHA, StaffChange.change().email("a@example.com").build(), Some.STAMP));
        assertEquals(
                new TenantRefusal.Taken("e-mail address", "asha"),
                refusal(new EditStaff(
                        ravi, person("ravi", Role.WAITER).email("a@example.com").build(), Some.STAMP)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "two words", "आशा", "a\u0000b", "x@y"})
    void refusesAUserNameThatIsNone(String username) {
        assertEquals(
                new TenantRefusal.UsernameMalformed(),
                refusal(new EditStaff(
                        ASHA, StaffChange.change().username(username).build(), Some.STAMP)));
    }

    @Test
    void keepsTheLastManager() {
        EditStaff leaves =
                new EditStaff(MEENA, StaffChange.change().active(false).build(), Some.STAMP);
        EditStaff serves =
                new EditStaff(MEENA, StaffChange.change().role(Role.WAITER).build(), Some.STAMP);
        assertEquals(new TenantRefusal.LastManager(), refusal(leaves));
        assertEquals(new TenantRefusal.LastManager(), refusal(serves));
        does(new EditStaff(ASHA, StaffChange.change().role(Role.MANAGER).build(), Some.STAMP));
        assertNull(refusal(leaves));
        assertEquals(
                new TenantRefusal.RoleElsewhere(Role.CUSTOMER),
                refusal(new EditStaff(
                        ASHA, StaffChange.change().role(Role.CUSTOMER).build(), Some.STAMP)));
    }

    @Test
    void clocksEveryoneInAndOutOnce() {
        assertEquals(new TenantRefusal.NotClockedIn("asha"), refusal(new ClockOut(ASHA, Some.STAMP)));
        does(new ClockIn(ASHA, Some.STAMP));
        assertEquals(new TenantRefusal.ClockedInAlready("asha"), refusal(new ClockIn(ASHA, Some.STAMP)));
        does(new EditStaff(ASHA, StaffChange.change().active(false).build(), Some.STAMP));
        does(new ClockOut(ASHA, Some.STAMP));
        assertEquals(new TenantRefusal.PersonUnknown(), refusal(new ClockIn(ASHA, Some.STAMP)));
    }

    @Test
    void showsTheTimesAtWorkAndWhatIsMissingOfThem() {
        Stamp nine = Some.STAMP;
        Stamp ten = new Stamp(ASHA, Some.NOON.plusSeconds(3_600));
        Stamp eleven = new Stamp(ASHA, Some.NOON.plusSeconds(7_200));
        assertEquals(
                List.of(
                        new WorkedSpan(nine.at(), ten.at()),
                        new WorkedSpan(null, eleven.at()),
                        new WorkedSpan(eleven.at(), null)),
                Attendance.of(List.of(
                        new ClockedIn(ASHA, nine),
                        new ClockedIn(ASHA, ten),
                        new ClockedOut(ASHA, ten),
                        new ClockedOut(ASHA, eleven),
                        new ClockedIn(ASHA, eleven))));
    }

    @Test
    void knowsTheNumbersOfEmbassiesAndOfThoseWhoDeductTax() {
        assertTrue(Gstin.fitsBuyer("29ABCDE1234F1ZW"));
        assertTrue(Gstin.fitsBuyer("0717USA00012UNF"), "an embassy");
        assertTrue(Gstin.fitsBuyer("29DELA01234B1DP"), "who deducts tax");
        assertTrue(Gstin.fitsBuyer("2917USA00045NRT"), "not resident");
        assertFalse(Gstin.fitsBuyer("29ABCDE1234F1ZX"), "a slip of the hand");
        assertFalse(Gstin.fitsBuyer("0717USA00012XNF"));
        assertFalse(Gstin.fits("0717USA00012UNF"), "no restaurant is an embassy");
    }
}
