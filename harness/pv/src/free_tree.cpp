#include "free_tree.hpp"

#include <initializer_list>

namespace pv {
namespace {

// Different for different blocks, so that no two priorities are equal: each step can be undone.
std::uint32_t priority(std::uint32_t block) {
  block ^= block >> 16;
  block *= 0x7feb'352dU;
  block ^= block >> 15;
  block *= 0x846c'a68bU;
  return block ^ (block >> 16);
}

}  // namespace

FreeTree::Node& FreeTree::node(std::uint32_t block) const {
  return *reinterpret_cast<Node*>(base_ + (block + std::size_t{1}) * heap_granule);
}

std::uint32_t FreeTree::largest(std::uint32_t block) const {
  return block == 0 ? 0 : node(block).largest;
}

void FreeTree::update(std::uint32_t block) const {
  Node& n = node(block);
  n.largest = n.size;
  for (const std::uint32_t child : {n.left, n.right}) {
    if (largest(child) > n.largest) {
      n.largest = largest(child);
    }
  }
}

// Cuts `tree` into the blocks below and those above the address `at`.
void FreeTree::split(std::uint32_t tree, std::uint32_t at, std::uint32_t& below,
                     std::uint32_t& above) {
  if (tree == 0) {
    below = above = 0;
    return;
  }
  if (tree < at) {
    below = tree;
    split(node(tree).right, at, node(tree).right, above);
  } else {
    above = tree;
    split(node(tree).left, at, below, node(tree).left);
  }
  update(tree);
}

// Joins two trees. Requires: all of `below` lies below all of `above`.
std::uint32_t FreeTree::merge(std::uint32_t below, std::uint32_t above) {
  if (below == 0 || above == 0) {
    return below == 0 ? above : below;
  }
  if (priority(below) > priority(above)) {
    node(below).right = merge(node(below).right, above);
    update(below);
    return below;
  }
  node(above).left = merge(below, node(above).left);
  update(above);
  return above;
}

void FreeTree::insert_below(std::uint32_t& tree, std::uint32_t block) {
  if (tree == 0 || priority(block) > priority(tree)) {
    split(tree, block, node(block).left, node(block).right);
    tree = block;
  } else {
    insert_below(block < tree ? node(tree).left : node(tree).right, block);
  }
  update(tree);
}

void FreeTree::remove_below(std::uint32_t& tree, std::uint32_t block) {
  if (tree == block) {
    tree = merge(node(block).left, node(block).right);
    return;
  }
  if (tree == 0) {
    return;  // only if student code has written over the tree
  }
  remove_below(block < tree ? node(tree).left : node(tree).right, block);
  update(tree);
}

void FreeTree::insert(std::uint32_t block, std::uint32_t size) {
  node(block) = {.left = 0, .right = 0, .size = size, .largest = size};
  insert_below(root_, block);
}

void FreeTree::remove(std::uint32_t block) {
  remove_below(root_, block);
  node(block) = {};
}

std::uint32_t FreeTree::lowest_fit(std::uint32_t size) const {
  std::uint32_t block = root_;
  if (largest(block) < size) {
    return 0;
  }
  while (true) {
    if (largest(node(block).left) >= size) {
      block = node(block).left;
    } else if (node(block).size >= size) {
      return block;
    } else {
      block = node(block).right;
    }
  }
}

}  // namespace pv
