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
            new TaxRate(RESTAURANT_SERVICE, LocalDate.of(2017, 11, 15), new Percent(500)),
            new TaxRate(RESTAURANT_SERVICE, LocalDate.of(2030, 1, 1), new Percent(600)),
            new TaxRate(RESTAURANT_SERVICE, LocalDate.of(2017, 7, 1), new Percent(1_800))));

    @ParameterizedTest
    @CsvSource({
        "2017-06-30, 0",
        "2017-07-01, 1800",
        "2017-11-14, 1800",
        "2017-11-15, 500",
        "2029-12-31, 500",
        "2030-01-01, 600",
        "2099-01-01, 600"
    })
    void holdsFromItsDayUntilTheNext(LocalDate day, int basisPoints) {
        assertEquals(new Percent(basisPoints), TABLE.on(RESTAURANT_SERVICE, day));
    }
}
