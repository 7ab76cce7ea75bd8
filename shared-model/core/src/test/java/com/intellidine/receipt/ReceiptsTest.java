package com.intellidine.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.Buyer;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.CreditNoteNumber;
import com.intellidine.domain.bill.SaleLine;
import com.intellidine.domain.bill.Seller;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.discount.Occasion;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.menu.ItemChange;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.menu.MenuFold;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.ServiceCommand.AddLine;
import com.intellidine.domain.order.ServiceCommand.OpenOrder;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.shift.CashMove;
import com.intellidine.domain.shift.Shift;
import com.intellidine.domain.tenant.Language;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.domain.tenant.RestaurantChange;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxProfile;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.pricing.PriceRequest;
import com.intellidine.pricing.Priced;
import com.intellidine.pricing.Pricing;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
    private static final String BILL_32 = """
              Spice Route
              12 MG Road, Bengaluru 560001
                 GSTIN 29ABCDE1234F1ZW
                  FSSAI 12345678901234
            --------------------------------
                      TAX INVOICE
            Invoice no.        A/2627/000001
            Date 22-11-2026       Time 12:00
            Table 3              Order A-001
            Served by Asha Singh
            --------------------------------
            Qty Item                  Amount
              2 Chicken Biryani       560.00
                @ 280.00
              1 Paneer Tikka Masala   260.00
             12 Tandoori Roti with    420.00
                Butter
                @ 35.00
            --------------------------------
            Subtotal                1,240.00
            CGST 2.5 %                 31.00
            SGST 2.5 %                 31.00
            ================================
            TOTAL                 ₹ 1,302.00
            ================================
            Cash given              2,000.00
            Change                    698.00
            --------------------------------
             SAC 996331 Restaurant service
             Thank you. Please visit again.
            """;

    private static final String BILL_48 = """
                  Spice Route
                      12 MG Road, Bengaluru 560001
                         GSTIN 29ABCDE1234F1ZW
                          FSSAI 12345678901234
            ------------------------------------------------
                              TAX INVOICE
            Invoice no.                        A/2627/000001
            Date 22-11-2026                       Time 12:00
            Table 3                              Order A-001
            Served by Asha Singh
            ------------------------------------------------
            Qty Item                            Rate  Amount
              2 Chicken Biryani               280.00  560.00
              1 Paneer Tikka Masala           260.00  260.00
             12 Tandoori Roti with Butter      35.00  420.00
            ------------------------------------------------
            Subtotal                                1,240.00
            CGST 2.5 %                                 31.00
            SGST 2.5 %                                 31.00
            ================================================
            TOTAL                                 ₹ 1,302.00
            ================================================
            Cash given                              2,000.00
            Change                                    698.00
            ------------------------------------------------
                     SAC 996331 Restaurant service
                     Thank you. Please visit again.
            """;

    private static final String TICKET_32 = """
                TABLE 3
            Ticket A-001               12:00
            Order A-001             2 guests
            Asha Singh
            ================================
            KITCHEN
             2 x Chicken Biryani
             1 x Paneer Tikka Masala
            12 x Tandoori Roti with Butter
            ================================
            """;

    private static final String ADD_ON_48 = """
                     ADD-ON
                    TABLE 3
            Ticket A-002                               12:00
            Order A-001                             2 guests
            Asha Singh
            ================================================
            KITCHEN
             2 x Gulab Jamun
            ================================================
            """;

    @Test
    void printsPaidBillOnNarrowPaper() {
        assertEquals(BILL_32, TextLayout.text(paidDinner(), 32) + "\n");
    }

    @Test
    void printsPaidBillOnWidePaper() {
        assertEquals(BILL_48, TextLayout.text(paidDinner(), 48) + "\n");
    }

    @Test
    void printsTicketOnNarrowPaper() {
        assertEquals(TICKET_32, TextLayout.text(Slips.ticket(Slips.dinner()), 32) + "\n");
    }

    @Test
    void saysThatLaterTicketIsAnAddOnAndPrintsOnlyWhatIsNew() {
        Service more = Slips.dinner().adds(9, "Gulab Jamun", 90, 2).sends(2);
        assertEquals(ADD_ON_48, TextLayout.text(Slips.ticket(more), 48) + "\n");
    }

    @Test
    void issuesNoTaxInvoiceWithoutRegistration() {
        Restaurant plain = Some.restaurant(
                RestaurantChange.change().name("Corner").address("").gstin("").build());
        Document bill = Slips.bill(plain, Slips.dinner().bills(1));
        String text = TextLayout.text(bill, 48);
        assertEquals("Bill A/2627/000001", bill.title());
        assertFalse(text.contains("INVOICE") || text.contains("GSTIN"), text);
        assertTrue(text.contains("FSSAI 12345678901234"), text);
    }

    /// A copy says what the original said, whatever was moved or renamed since.
    @Test
    void copiesABillWithTheSellerOfItsDay() {
        Service dinner = Slips.dinner();
        Order order = dinner.bills(1).order();
        Restaurant then =
                Some.restaurant(RestaurantChange.change().name("Old Name").build());
        Restaurant now = Some.restaurant(RestaurantChange.change()
                .name("New Name")
                .gstin("27AAPFU0939F1ZV")
                .build());
        Bill bill = order.bills().getFirst().withSeller(Seller.of(then));
        String text = TextLayout.text(Receipts.receipt(now, Tab.alone(order), bill, "3", "Asha"), 48);
        assertTrue(text.contains("Old Name") && text.contains("GSTIN 29ABCDE1234F1ZW"), text);
        assertFalse(text.contains("New Name"), text);
    }

    @Test
    void printsTheTimeOfTheRestaurantNotOfTheDevice() {
        Restaurant inTokyo = Some.restaurant(
                RestaurantChange.change().zone(ZoneId.of("Asia/Tokyo")).build());
        String text = TextLayout.text(Slips.bill(inTokyo, Slips.dinner().bills(1)), 48);
        assertTrue(text.contains("Time 15:30"), text);
    }

    @Test
    void callsTakeawayTakeaway() {
        Order sent = new Service()
                .does(new OpenOrder(Service.ORDER, Some.number(1), OrderType.TAKEAWAY, null, 1, Some.STAMP))
                .adds(1, "Dosa", 80, 1)
                .sends(1)
                .order();
        String text = TextLayout.text(
                Receipts.kitchenTicket(sent, sent.tickets().getLast(), "", "", Slips.SPICE_ROUTE.zone()), 32);
        assertTrue(text.contains("TAKEAWAY"), text);
        assertFalse(text.contains("Table") || text.contains("guest"), text);
    }

    private static Document paidDinner() {
        return Slips.bill(Slips.SPICE_ROUTE, Slips.dinner().bills(1).pays(1, 1, 2000));
    }

    /// The guest reads the name in his language; the law gets the same bill.
    @Test
    void namesADishOnABillInTheLanguageOfThePaper() {
        Item paneer = MenuFold.apply(
                Some.dish("Paneer Tikka Masala", Money.rupees(260)),
                new ItemEdited(
                        Some.dish("Paneer Tikka Masala", Money.rupees(260)).id(),
                        ItemChange.change().localName("पनीर टिक्का मसाला").build(),
                        Some.STAMP),
                "0".repeat(64));
        Order order = Service.opened()
                .does(new AddLine(Service.ORDER, Some.line(1), paneer, BigDecimal.ONE, Some.STAMP))
                .bills(1)
                .order();
        Bill bill = order.bills().getFirst();
        Restaurant house = Slips.SPICE_ROUTE;
        String hindi = TextLayout.text(Receipts.bill(house, Language.HINDI, Tab.alone(order), bill, "3", ""), 48);
        assertTrue(hindi.contains("पनीर टिक्का मसाला") && !hindi.contains("Paneer"), hindi);
        String english = TextLayout.text(Receipts.bill(house, Language.ENGLISH, Tab.alone(order), bill, "3", ""), 48);
        assertTrue(english.contains("Paneer Tikka Masala"), english);
        Tab merged = new Tab(Service.opened().order(), List.of(order));
        String ofTwoTables = TextLayout.text(Receipts.bill(house, Language.HINDI, merged, bill, "3", ""), 48);
        assertTrue(ofTwoTables.contains("पनीर टिक्का मसाला"), ofTwoTables);
        CreditNote note = new CreditNote(
                new CreditNoteId(Some.id(60)),
                new CreditNoteNumber(Some.A, new FinancialYear(2026), 7),
                Some.DAY,
                bill.id(),
                bill.lines(),
                bill.totals(),
                CreditNote.Cause.REFUND,
                "cold",
                Some.ASHA,
                Some.STAMP);
        String credited = TextLayout.text(Receipts.creditNote(house, Language.HINDI, merged, bill, note), 48);
        assertTrue(credited.contains("पनीर टिक्का मसाला") && !credited.contains("Paneer"), credited);
    }

    /// Neither a small sale nor a bill that a platform issues has a number of its own.
    @Test
    void namesABillWithoutANumberByItsOrder() {
        Service dinner = Slips.dinner().bills(1).pays(1, 1, 2_000);
        Order order = dinner.order();
        Bill sold = order.bills().getFirst();
        Bill small =
                new Bill(sold.id(), BillKind.SMALL_SALE, null, sold.date(), sold.lines(), sold.totals(), sold.issued());
        String paid = TextLayout.text(
                Receipts.payment(
                        Slips.SPICE_ROUTE,
                        Language.ENGLISH,
                        order,
                        small,
                        order.payments().getFirst()),
                48);
        assertTrue(paid.contains("Order A-001 22-11-2026"), paid);
        assertFalse(paid.contains("small sale"), paid);
    }

    private static SaleLine sold(long line, TaxClass taxClass) {
        return new SaleLine(
                Some.line(line),
                1,
                "Curd " + line,
                Quantity.ONE,
                Money.rupees(100),
                Money.rupees(100),
                taxClass,
                "",
                false,
                new ItemId(Some.id(100)),
                null,
                new Percent(0),
                Some.NOON);
    }

    private static String title(@Nullable Buyer buyer, SaleLine... lines) {
        Priced priced = Pricing.price(PriceRequest.of(
                List.of(lines),
                TaxProfile.regular(Some.FIVE_PERCENT),
                Some.DAY,
                Occasion.of(OrderType.DINE_IN, ZoneId.of("Asia/Kolkata"))));
        Bill bill = Papers.bill(BillKind.TAX_INVOICE, priced, buyer);
        Restaurant house = Some.restaurant(
                RestaurantChange.change().gstin("29ABCDE1234F1ZW").build());
        return Receipts.bill(house, Language.ENGLISH, Tab.alone(Slips.dinner().order()), bill, "3", "Asha")
                .title();
    }

    @Test
    void callsAPaperWithTaxedAndExemptThingsByBothNamesUnlessTheBuyerIsRegistered() {
        SaleLine taxed = sold(1, TaxClass.RESTAURANT_SERVICE);
        SaleLine exempt = sold(2, TaxClass.EXEMPT);
        Buyer registered = new Buyer("Acme Tools", "29AAGCA1234K1Z7", "4 Peenya", "29");
        assertEquals("Tax invoice A/2627/000318", title(null, taxed));
        assertEquals("Invoice-cum-bill of supply A/2627/000318", title(null, taxed, exempt));
        assertEquals("Invoice-cum-bill of supply A/2627/000318", title(Buyer.NOBODY, taxed, exempt));
        assertEquals("Tax invoice A/2627/000318", title(registered, taxed, exempt));
    }

    private static Shift counted(int rupees, List<Shift.Explained> explained) {
        return new Shift(
                new ShiftId(Some.id(80)),
                Some.A,
                Money.rupees(100),
                Some.STAMP,
                List.of(),
                List.of(),
                List.of(new Shift.Count(Money.rupees(rupees), Known.NOTHING, Some.STAMP)),
                explained);
    }

    private static String x(Shift shift) {
        return Receipts.xReport(
                        Some.restaurant(RestaurantChange.change().build()), Language.ENGLISH, shift, "Asha", Some.STAMP)
                .elements()
                .toString();
    }

    @Test
    void printsWhyAManagerAcceptedADifferenceAsLongAsItIsThatOne() {
        Shift.Explained ten =
                new Shift.Explained(Money.rupees(-10), new Approval(Some.ASHA, "wrong change"), Some.STAMP);
        assertFalse(x(counted(90, List.of())).contains("wrong change"));
        assertTrue(x(counted(90, List.of(ten))).contains("wrong change"));
        assertFalse(x(counted(80, List.of(ten))).contains("wrong change"), "it was of another difference");
    }

    @Test
    void signsForADrawerThatWasOpenedWithoutASale() {
        Shift.Entry entry = new Shift.Entry(
                Some.id(89),
                CashMove.NO_SALE,
                Money.ZERO,
                "change for a guest",
                Some.STAMP,
                new Fact.Id(Some.id(3), 1, "0".repeat(64)));
        Document slip = Receipts.cashMoved(
                Some.restaurant(RestaurantChange.change().build()),
                Language.ENGLISH,
                counted(100, List.of()),
                entry,
                "Asha",
                "Meena");
        assertEquals("Drawer opened without a sale", slip.title());
        assertTrue(slip.elements().toString().contains("change for a guest"));
        assertTrue(slip.elements().toString().contains("Meena"));
    }
}
