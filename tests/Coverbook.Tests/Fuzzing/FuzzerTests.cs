using Coverbook.Fuzz;

namespace Coverbook.Tests.Fuzzing;

/// <summary>What makes a fuzzer worth trusting: a finding can be made again, and every kind of input is changed.</summary>
public sealed class FuzzerTests
{
    [Fact]
    public void The_same_options_give_the_same_inputs_whatever_the_threads()
    {
        Assert.Equal(Run(threads: 1), Run(threads: 3));

        static IEnumerable<KeyValuePair<string, int>> Run(int threads) =>
            FuzzRun.Run(
                new FuzzOptions { Count = 300, Seed = 7, Threads = threads, JudgesTime = false, DataFolder = null },
                TextWriter.Null).Inputs;
    }

    [Theory]
    [InlineData("--count", "0")]
    [InlineData("--count", "many")]
    [InlineData("--colour", "red")]
    [InlineData("--seed")]
    public void A_command_line_that_means_nothing_is_refused(params string[] args) => Assert.Null(FuzzOptions.Parse(args));

    [Fact]
    public void An_unknown_kind_of_input_is_refused() =>
        Assert.Throws<ArgumentException>(() => FuzzRun.Run(new FuzzOptions { Count = 1, Only = "nothing" }, TextWriter.Null));
}
