package dev.ukdt.manifest.syntax;

import dev.ukdt.manifest.tree.Node;

/**
 * An element where a Click configuration names it.
 *
 * @param scope    the compound that it stands in
 * @param name     null for an element without a name
 * @param type     its class where the class stands here, else null
 * @param input    the highest input port connected here, -1 for none
 * @param output   the highest output port connected here, -1 for none
 * @param inPort   where that input port is written, null when it is not
 * @param outPort  where that output port is written, null when it is not
 */
public record ClickUse(Node scope, Node name, Node type, boolean declares, int input, int output, Node inPort, Node outPort) {
}
