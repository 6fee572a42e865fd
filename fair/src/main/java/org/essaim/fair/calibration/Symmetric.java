package org.essaim.fair.calibration;

/// A positive definite matrix as the triangle L with L Lᵀ equal to it; L takes the matrix's place.
final class Symmetric {

    private final double[][] triangle;

    private Symmetric(double[][] triangle) {
        this.triangle = triangle;
    }

    static Symmetric factor(double[][] matrix) {
        for (var row = 0; row < matrix.length; row++) {
            for (var column = 0; column <= row; column++) {
                var sum = matrix[row][column];
                for (var inner = 0; inner < column; inner++) {
                    sum -= matrix[row][inner] * matrix[column][inner];
                }
                matrix[row][column] =
                        row == column ? Math.sqrt(Math.max(sum, Double.MIN_NORMAL)) : sum / matrix[column][column];
            }
        }
        return new Symmetric(matrix);
    }

    double logDeterminant() {
        var sum = 0.0;
        for (var row = 0; row < triangle.length; row++) {
            sum += 2 * Math.log(triangle[row][row]);
        }
        return sum;
    }

    double[] solve(double[] right) {
        return upper(lower(right));
    }

    /// Solves L x = right.
    double[] lower(double[] right) {
        var solution = right.clone();
        for (var row = 0; row < solution.length; row++) {
            for (var column = 0; column < row; column++) {
                solution[row] -= triangle[row][column] * solution[column];
            }
            solution[row] /= triangle[row][row];
        }
        return solution;
    }

    /// Solves Lᵀ x = right; of standard normal numbers it makes a draw with the inverse as its covariance.
    double[] upper(double[] right) {
        var solution = right.clone();
        for (var row = solution.length - 1; row >= 0; row--) {
            for (var below = row + 1; below < solution.length; below++) {
                solution[row] -= triangle[below][row] * solution[below];
            }
            solution[row] /= triangle[row][row];
        }
        return solution;
    }

    double[][] inverse() {
        var inverse = new double[triangle.length][];
        for (var column = 0; column < triangle.length; column++) {
            var unit = new double[triangle.length];
            unit[column] = 1;
            inverse[column] = solve(unit);
        }
        return inverse;
    }
}
