package br.ix.invoice.boleto;

/** The sums by which banks find a mistyped digit. */
final class CheckDigits {

    private CheckDigits() {
    }

    /** Weights 2, 1, 2, 1 from the right; the digits of each product are added; what is missing to the next ten. */
    static int mod10(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int product = digit(digits, place) * (place % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }

    /** What is missing to the next 11, weights as of {@link #restBy11}; a letter stands for 10. */
    static String mod11(String digits, int highestWeight, String ten) {
        int digit = (11 - restBy11(digits, highestWeight)) % 11;
        return digit == 10 ? ten : Integer.toString(digit);
    }

    /** The rest of the sum by 11, weights 2, 3 and so on up to the highest, then from 2 again, from the right. */
    static int restBy11(String digits, int highestWeight) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            sum += digit(digits, place) * (place % (highestWeight - 1) + 2);
        }
        return sum % 11;
    }

    /** The digit at a place counted from the right, the last one is 0. */
    private static int digit(String digits, int place) {
        return digits.charAt(digits.length() - 1 - place) - '0';
    }
}
