package com.intellidine.domain.shift;

import com.intellidine.domain.common.DeviceCode;
import java.util.List;

/// A consecutive number of one device's Zs, for ever: `Z-A/00007`. Two devices that close a day apart take none from
/// each other.
public record ZNumber(DeviceCode device, int number) implements Comparable<ZNumber> {
    public static final int NUMBER_MAX = 99_999;

    public ZNumber {
        if (number < 1 || number > NUMBER_MAX) {
            throw new IllegalArgumentException("Z number " + number + " is not in 1.." + NUMBER_MAX);
        }
    }

    /// The last number of a device's series, or 0.
    static int last(DeviceCode device, List<BusinessDays.Z> zs) {
        return zs.stream()
                .map(BusinessDays.Z::number)
                .filter(number -> number.device().equals(device))
                .mapToInt(ZNumber::number)
                .max()
                .orElse(0);
    }

    @Override
    public int compareTo(ZNumber other) {
        int byDevice = device.value().compareTo(other.device.value());
        return byDevice != 0 ? byDevice : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return String.format(java.util.Locale.ROOT, "Z-%s/%05d", device, number);
    }
}
