/** The kiosk application: the composition root, and below it one package a module. */
@NullMarked
package clinic.needlepoint;

import org.jspecify.annotations.NullMarked;
