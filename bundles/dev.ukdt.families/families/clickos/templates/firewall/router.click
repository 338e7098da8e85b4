// Between the inside (eth0) and the outside (eth1): ARP passes, ICMP passes, and TCP to the ports below.
define($INSIDE eth0, $OUTSIDE eth1);

elementclass Wall {
	input -> kind :: Classifier(12/0806, 12/0800, -);
	kind[0] -> output;
	kind[1] -> Strip(14)
		-> CheckIPHeader
		-> rules :: IPFilter(allow icmp,
			allow tcp dst port 22 or tcp dst port 80 or tcp dst port 443,
			allow tcp opt ack,
			deny all)
		-> Unstrip(14)
		-> output;
	kind[2] -> Discard;
}

FromDevice($OUTSIDE, SNIFFER false) -> Wall -> passed :: Counter -> Queue(1000) -> ToDevice($INSIDE);
FromDevice($INSIDE, SNIFFER false) -> Queue(1000) -> ToDevice($OUTSIDE);
