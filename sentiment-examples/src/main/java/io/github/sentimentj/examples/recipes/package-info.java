/**
 * Trainings for texts of several languages, each to be copied from; {@code docs/recipes.md}
 * explains them.
 */
@NullMarked
package io.github.sentimentj.examples.recipes;

import org.jspecify.annotations.NullMarked;
