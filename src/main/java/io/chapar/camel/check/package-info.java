/**
 * Judges {@code routes/}, {@code application.properties} and {@code feeds.yaml} before they run:
 * what Camel refuses at its start, said in one line with its file and line, and what Camel accepts
 * silently although it cannot work.
 *
 * <p>A {@link io.chapar.camel.check.ConfigurationCheck.RouteRule} judges one thing; rules of one
 * subject stand in one class. Most read the YAML as a tree, {@link io.chapar.camel.check.DryRun}
 * lets Camel build the routes without starting them, and {@link io.chapar.camel.check.DataFlow}
 * follows what messages carry. Names of steps, their fields and the options of endpoints come from
 * the metadata that Camel 4.17 carries in its jars; what our own steps do, from {@link
 * io.chapar.camel.check.StepBeans.StepContract} and their signatures.
 */
@NullMarked
package io.chapar.camel.check;

import org.jspecify.annotations.NullMarked;
