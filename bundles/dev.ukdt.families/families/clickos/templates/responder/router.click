// Answers ARP and ping for one address.
define($DEVICE eth0, $ADDRESS 10.0.0.2, $ETHERNET 00:00:00:00:00:02);

out :: Queue(200) -> ToDevice($DEVICE);

FromDevice($DEVICE, SNIFFER false)
	-> kind :: Classifier(12/0806 20/0001, 12/0800, -);
kind[0] -> ARPResponder($ADDRESS $ETHERNET) -> out;
kind[1] -> CheckIPHeader(14)
	-> ping :: IPClassifier(dst host $ADDRESS and icmp type echo, -)
	-> ICMPPingResponder
	-> EtherMirror
	-> out;
ping[1] -> Discard;
kind[2] -> Discard;
