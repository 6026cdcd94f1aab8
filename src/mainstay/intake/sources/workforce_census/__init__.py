"""Past returns of the workforce census: XML as councils have it goes in, every worker comes out with each value as
written.

Reading is tolerant and never silent. Elements may be in any order, unknown, repeated, in another year's layout or in
any common encoding; what is odd is kept and listed. A value that its item cannot read is set aside and its worker
stays. A file is refused only when it holds neither a worker nor a header of this census, or declares entities.
Nothing here loads a table library, so that a check of a return starts at once.
"""
