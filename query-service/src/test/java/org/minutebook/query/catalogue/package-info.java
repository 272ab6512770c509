/**
 * The catalogues in {@code docs}: events, commands and rules, written from the code itself.
 *
 * <p>A test fails when a committed catalogue is not what the code says. With {@code -Dminutebook.catalogue.renew=true}
 * the tests write them anew.
 */
package org.minutebook.query.catalogue;
