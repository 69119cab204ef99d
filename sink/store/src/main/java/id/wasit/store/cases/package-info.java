/** Single cases: state, moves, the two-person rule. */
@NullMarked
package id.wasit.store.cases;

import org.jspecify.annotations.NullMarked;
