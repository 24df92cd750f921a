package org.closedloop.attribution;

import java.math.BigInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Splits an amount by largest remainder: everybody gets whole cents, and together exactly the
 * amount.
 *
 * <p>Each gets its exact share rounded down; the cents left over go, one each, to those who lost
 * most by rounding, the earlier one first among equals. Negative amounts are split like positive
 * ones.
 */
public final class Split {

  private Split() {}

  /**
   * The shares of an amount.
   *
   * @param parts none negative, not all zero
   */
  public static long[] of(long amount, long[] parts) {
    long sum = LongStream.of(parts).reduce(0, Math::addExact);
    if (sum <= 0) {
      throw new IllegalArgumentException("Nobody has a part");
    }
    long whole = Math.absExact(amount);
    long[] shares = new long[parts.length];
    long[] lost = new long[parts.length];
    long left = whole;
    for (int i = 0; i < parts.length; i++) {
      long high = Math.multiplyHigh(whole, parts[i]);
      long product = whole * parts[i];
      if (high == 0 && product >= 0) {
        shares[i] = product / sum;
        lost[i] = product % sum;
      } else {
        BigInteger[] exact =
            BigInteger.valueOf(whole)
                .multiply(BigInteger.valueOf(parts[i]))
                .divideAndRemainder(BigInteger.valueOf(sum));
        shares[i] = exact[0].longValueExact();
        lost[i] = exact[1].longValueExact();
      }
      left -= shares[i];
    }
    if (left > 0) {
      IntStream.range(0, parts.length)
          .boxed()
          .sorted((a, b) -> lost[a] != lost[b] ? Long.compare(lost[b], lost[a]) : a - b)
          .limit(left)
          .forEach(i -> shares[i]++);
    }
    if (amount < 0) {
      for (int i = 0; i < shares.length; i++) {
        shares[i] = -shares[i];
      }
    }
    return shares;
  }
}
