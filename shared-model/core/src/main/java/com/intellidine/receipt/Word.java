package com.intellidine.receipt;

import com.intellidine.domain.tenant.Language;

/// Everything that our papers say by themselves, in each language. Abbreviations of the law stay as the law has them.
enum Word {
    TAX_INVOICE("Tax invoice", "कर बीजक"),
    BILL_OF_SUPPLY("Bill of supply", "आपूर्ति बिल"),
    VAT_BILL("VAT bill", "वैट बिल"),
    BILL("Bill", "बिल"),
    ORDER_STATEMENT("Order statement", "ऑर्डर विवरण"),
    CREDIT_NOTE("Credit note", "क्रेडिट नोट"),
    PAYMENT_RECEIPT("Receipt of payment", "भुगतान रसीद"),
    X_REPORT("X report", "एक्स रिपोर्ट"),
    Z_REPORT("Z report", "ज़ेड रिपोर्ट"),
    CANCELLED("Cancelled", "रद्द"),
    REPRINT("Reprint", "पुनः मुद्रित"),
    REASON("Reason:", "कारण:"),
    COMPOSITION(
            "Composition taxable person, not eligible to collect tax on supplies",
            "कंपोज़िशन करदाता, आपूर्ति पर कर लेने का पात्र नहीं"),
    TAX_BY_PLATFORM(
            "Not a tax invoice. Tax is invoiced and paid by", "यह कर बीजक नहीं है। कर बीजक और भुगतान इनके द्वारा:"),
    INVOICE_NUMBER("Invoice no.", "बीजक सं."),
    NUMBER("No.", "सं."),
    ORIGINAL("For invoice", "मूल बीजक"),
    DATED("of", "दिनांक"),
    DATE("Date", "दिनांक"),
    TIME("Time", "समय"),
    ORDER("Order", "ऑर्डर"),
    TOKEN("Token", "टोकन"),
    TABLE("Table", "टेबल"),
    DINE_IN("Dine in", "यहीं भोजन"),
    TAKEAWAY("Takeaway", "पार्सल"),
    DELIVERY("Delivery", "डिलीवरी"),
    MOBILE_ORDER("Mobile order", "मोबाइल ऑर्डर"),
    SERVED_BY("Served by", "सेवा:"),
    TAKEN_BY("Taken by", "प्राप्तकर्ता:"),
    BILLED_TO("Billed to", "ग्राहक:"),
    PLACE_OF_SUPPLY("Place of supply", "आपूर्ति का स्थान"),
    REVERSE_CHARGE_NO("Reverse charge: no", "रिवर्स चार्ज: नहीं"),
    SIGNATORY("Authorised signatory", "अधिकृत हस्ताक्षरकर्ता"),
    QUANTITY("Qty", "मात्रा"),
    ITEM("Item", "व्यंजन"),
    CODE("SAC/HSN", "SAC/HSN"),
    RATE("Rate", "दर"),
    DISCOUNT("Discount", "छूट"),
    TAXABLE("Taxable", "करयोग्य"),
    TAX("Tax", "कर"),
    AMOUNT("Amount", "राशि"),
    SUBTOTAL("Subtotal", "उप-योग"),
    PACKING("Packing", "पैकिंग"),
    SERVICE_CHARGE("Service charge", "सेवा शुल्क"),
    WITHOUT_TAX("Value without tax", "कर रहित मूल्य"),
    ON("on", "आधार"),
    ROUND_OFF("Round off", "पूर्णांकन"),
    TOTAL("TOTAL", "कुल"),
    CREDITED("CREDITED", "वापसी योग्य"),
    CASH_GIVEN("Cash given", "नकद दिया"),
    CASH("Cash", "नकद"),
    CARD("Card", "कार्ड"),
    ONLINE("Online", "ऑनलाइन"),
    ON_ACCOUNT("On account", "उधार खाता"),
    TIP("Tip", "टिप"),
    CHANGE("Change", "वापसी"),
    REFUNDED("Refunded", "लौटाया"),
    PAID("PAID", "भुगतान"),
    STILL_DUE("Still due", "शेष देय"),
    BILL_TOTAL("Bill total", "बिल राशि"),
    REFERENCE("Reference", "संदर्भ"),
    AWAITING("Awaiting confirmation", "पुष्टि की प्रतीक्षा"),
    FAILED("Failed", "विफल"),
    RESTAURANT_SERVICE("Restaurant service", "रेस्तराँ सेवा"),
    THANKS("Thank you. Please visit again.", "धन्यवाद। फिर पधारें।"),
    TICKET("Ticket", "टिकट"),
    ADD_ON("ADD-ON", "अतिरिक्त"),
    POSSIBLE_DUPLICATE("POSSIBLE DUPLICATE", "संभवतः दोहराव"),
    CHANGED("CHANGE", "बदलाव"),
    VOID("VOID", "निरस्त"),
    WAS("was", "पहले"),
    GUEST("guest", "अतिथि"),
    GUESTS("guests", "अतिथि"),
    SEAT("Seat", "सीट"),
    COURSE("Course", "कोर्स"),
    PARCEL("PARCEL", "पार्सल"),
    ALLERGY("ALLERGY:", "एलर्जी:"),
    TILL("Till", "काउंटर"),
    OPENED("Opened", "खुला"),
    CLOSED("Closed", "बंद"),
    PRINTED("Printed", "मुद्रित"),
    OPENING_FLOAT("Opening float", "आरंभिक राशि"),
    DROPS("To the safe", "तिजोरी में"),
    PAY_OUTS("Paid out", "नकद व्यय"),
    PAY_INS("Paid in", "नकद जमा"),
    EXPECTED("Expected in the drawer", "दराज़ में अपेक्षित"),
    COUNTED("Counted", "गिना गया"),
    OVER("Over", "अधिक"),
    SHORT("Short", "कम"),
    TAKINGS("Payments and refunds", "भुगतान व वापसी"),
    DAY("Day", "दिन"),
    TAKEN("Taken this day", "इस दिन प्राप्त"),
    SETTLED_ACCOUNTS("Accounts settled", "खाते चुकाए"),
    GIVEN_ON_CREDIT("Put on account, not money", "उधार दिया, नकद नहीं"),
    NO_DRAWER("Cash in no drawer", "किसी दराज़ में नहीं: नकद"),
    LATE_CASH("Cash known after the count", "गिनती के बाद ज्ञात नकद"),
    RECOUNTED("Counted again apart", "अलग से फिर गिना"),
    LATE_FROM("Late from", "विलंबित, दिनांक"),
    REPEATED("Also on another Z: count it once", "दूसरी ज़ेड पर भी: एक बार गिनें"),
    SMALL_SALES("Sales below 200 rupees", "200 रुपये से कम की बिक्री"),
    MANAGER("For the manager", "प्रबंधक हेतु");

    private final String english;
    private final String hindi;

    Word(String english, String hindi) {
        this.english = english;
        this.hindi = hindi;
    }

    String in(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case HINDI -> hindi;
        };
    }
}
