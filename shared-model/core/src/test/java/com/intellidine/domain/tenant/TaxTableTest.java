package com.intellidine.domain.tenant;

import static com.intellidine.domain.tenant.TaxClass.RESTAURANT_SERVICE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.domain.common.Percent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxTableTest {
    /// Written out of order on purpose.
    private static final TaxTable TABLE = new TaxTable(List.of(
            new TaxRate(RESTAURANT_SERVICE, LocalDate.of(2017, 11, 15), new Percent(250)),
            new TaxRate(RESTAURANT_SERVICE, LocalDate.of(2030, 1, 1), new Percent(300)),
            new TaxRate(RESTAURANT_SERVICE, LocalDate.of(2017, 7, 1), new Percent(900))));

    @ParameterizedTest
    @CsvSource({
        "2017-06-30, 0",
        "2017-07-01, 900",
        "2017-11-14, 900",
        "2017-11-15, 250",
        "2029-12-31, 250",
        "2030-01-01, 300",
        "2099-01-01, 300"
    })
    void holdsFromItsDayUntilTheNext(LocalDate day, int basisPoints) {
        assertEquals(new Percent(basisPoints), TABLE.halfOn(RESTAURANT_SERVICE, day));
    }
}
