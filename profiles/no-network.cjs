// SUSHI asks npm which of its versions is the newest, and a build must not depend on the answer: npm always "answers"
// with the pinned one, and whatever else would open a connection fails at once instead of waiting for a time-out.
const childProcess = require('node:child_process');
const net = require('node:net');
const pinned = require('./node_modules/fsh-sushi/package.json').version;

childProcess.execSync = command => {
  if (command === 'npm view fsh-sushi version') {
    return Buffer.from(pinned);
  }
  throw new Error(`no command is run while FSH is compiled: ${command}`);
};

net.Socket.prototype.connect = function () {
  process.nextTick(() => this.destroy(new Error('no connection is opened while FSH is compiled')));
  return this;
};
