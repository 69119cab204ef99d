/**
 * What an operator asks first: is everything there that Wasit needs?
 *
 * <pre>{@code
 * new Doctor(settings, clock).examine(one -> System.out.println(one.line()));
 * }</pre>
 *
 * <p>Each line is one thing looked at: what was found and, when it is not well, what to do. It changes nothing.
 */
@NullMarked
package id.wasit.pipeline.doctor;

import org.jspecify.annotations.NullMarked;
