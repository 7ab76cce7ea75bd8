package com.intellidine.receipt;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.Seller;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rupees;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.tenant.Language;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.receipt.Element.Cut;
import com.intellidine.receipt.Element.Heading;
import com.intellidine.receipt.Element.Notice;
import com.intellidine.receipt.Element.Pair;
import com.intellidine.receipt.Element.Rule;
import com.intellidine.receipt.Element.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A slip while it is written, in one language and the hours of one place.
final class Slip {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Language language;
    private final ZoneId zone;
    private final List<Element> elements = new ArrayList<>();

    Slip(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    String say(Word word) {
        return word.in(language);
    }

    String day(LocalDate date) {
        return DATE.format(date);
    }

    String day(Stamp stamp) {
        return DATE.format(stamp.at().atZone(zone));
    }

    String time(Stamp stamp) {
        return TIME.format(stamp.at().atZone(zone));
    }

    /// Where the order belongs.
    ///
    /// @param tableNumber what people call the table; empty for none
    String place(Order order, String tableNumber) {
        return switch (order.type()) {
            case DINE_IN -> tableNumber.isEmpty() ? say(Word.DINE_IN) : say(Word.TABLE) + " " + tableNumber;
            case TAKEAWAY -> say(Word.TAKEAWAY);
            case DELIVERY -> say(Word.DELIVERY);
            case MOBILE -> tableNumber.isEmpty() ? say(Word.MOBILE_ORDER) : say(Word.TABLE) + " " + tableNumber;
            case AGGREGATOR ->
                order.aggregator() == null
                        ? say(Word.DELIVERY)
                        : order.aggregator().platform();
        };
    }

    /// By what people call it.
    String number(Order order) {
        return order.token()
                .map(token -> say(Word.TOKEN) + " " + token)
                .orElseGet(() -> say(Word.ORDER) + " " + order.number());
    }

    /// By what people find a bill: its number, or the order where the platform invoices the guest, or the day does.
    String title(Order order, Bill bill) {
        return bill.number() != null ? bill.title() : number(order) + " " + day(bill.date());
    }

    /// The name of a dish in the language of the paper, as far as the house gave it one.
    String dish(String name, String localName) {
        return language == Language.ENGLISH || localName.isEmpty() ? name : localName;
    }

    String tender(Tender tender) {
        return switch (tender) {
            case CASH -> say(Word.CASH);
            case UPI -> "UPI";
            case CARD -> say(Word.CARD);
            case RAZORPAY -> say(Word.ONLINE);
            case CREDIT -> say(Word.ON_ACCOUNT);
        };
    }

    void add(Element element) {
        elements.add(element);
    }

    /// Who sells, with the numbers that must stand on every bill.
    void head(Seller seller) {
        add(new Heading(seller.name()));
        if (!seller.legalName().equals(seller.name())) {
            centred("", seller.legalName());
        }
        centred("", seller.address());
        centred("GSTIN ", seller.gstin());
        centred("FSSAI ", seller.fssai());
        rule();
    }

    void head(Restaurant restaurant) {
        head(Seller.of(restaurant));
    }

    void title(String text) {
        add(new Text(text.toUpperCase(Locale.ROOT), Align.CENTRE, Weight.BOLD));
    }

    void notice(String text) {
        add(new Notice(text.toUpperCase(Locale.ROOT)));
    }

    void centred(String label, String text) {
        if (!text.isEmpty()) {
            add(new Text(label + text, Align.CENTRE, Weight.NORMAL));
        }
    }

    void text(String label, String text) {
        if (!text.isEmpty()) {
            add(new Text(label + " " + text, Align.LEFT, Weight.NORMAL));
        }
    }

    void pair(String left, String right) {
        add(new Pair(left, right, Weight.NORMAL));
    }

    void boldPair(String left, String right) {
        add(new Pair(left, right, Weight.BOLD));
    }

    void amount(String label, Money amount) {
        pair(label, Rupees.plain(amount));
    }

    /// An amount that is left out when there is none.
    void someAmount(String label, Money amount) {
        if (!amount.isZero()) {
            amount(label, amount);
        }
    }

    /// The figure that the paper is about.
    void total(Word label, Money amount) {
        boldRule();
        add(new Pair(say(label), "₹ " + Rupees.plain(amount), Weight.TALL));
        boldRule();
    }

    void moment(Word word, Stamp stamp) {
        pair(say(word), day(stamp) + " " + time(stamp));
    }

    void rule() {
        add(new Rule(Weight.NORMAL));
    }

    void boldRule() {
        add(new Rule(Weight.BOLD));
    }

    Document cut(String title) {
        add(new Cut());
        return new Document(title, elements);
    }
}
