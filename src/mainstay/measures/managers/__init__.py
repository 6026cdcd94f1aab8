"""Whether those who lead stay, and which teams have nobody permanent to lead them."""
