"""What readers outside must not see: which texts leave in the public version, and the nets for them."""
