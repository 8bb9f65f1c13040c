package notice

var errFull, errOnlyRead error = errDiskFull, errWriteProtect
