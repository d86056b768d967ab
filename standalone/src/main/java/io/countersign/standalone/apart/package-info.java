/** The parts of the program as processes of their own, which meet at an Axon Server. */
@NullMarked
package io.countersign.standalone.apart;

import org.jspecify.annotations.NullMarked;
